-- Lets a roster serve, if it is the next version, and keeps the last ones to be shown.
-- KEYS: roster hash, list of its history, audit stream
-- ARGV: version, content as JSON, audit JSON, how many versions are kept
-- Returns: {'imported'}, or {'stale'} if another was imported meanwhile
local serving = tonumber(redis.call('HGET', KEYS[1], 'version') or '0')
if tonumber(ARGV[1]) ~= serving + 1 then
  return {'stale'}
end
redis.call('HSET', KEYS[1], 'version', ARGV[1], 'content', ARGV[2])
redis.call('LPUSH', KEYS[2], ARGV[2])
redis.call('LTRIM', KEYS[2], 0, ARGV[4] - 1)
redis.call('XADD', KEYS[3], '*', 'id', 'roster', 'epoch', ARGV[1], 'record', ARGV[3])
return {'imported'}
