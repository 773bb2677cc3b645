-- Ends the way of a message that can never arrive, with one record in the audit, unless a newer content came.
-- KEYS: outgoing message, due set, audit stream, row of the place
-- ARGV: entry id, version, audit JSON
-- Returns: {'abandoned'} or {'newer'}
local version = redis.call('HGET', KEYS[1], 'version')
if version ~= ARGV[2] then
  if version then
    local time = redis.call('TIME')
    redis.call('HSET', KEYS[1], 'state', 'PENDING', 'attempts', 0)
    redis.call('ZADD', KEYS[2], time[1] * 1000 + math.floor(time[2] / 1000), ARGV[1])
  end
  return {'newer'}
end
redis.call('ZREM', KEYS[4], redis.call('HGET', KEYS[1], 'since') .. ' ' .. ARGV[1])
redis.call('DEL', KEYS[1])
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('XADD', KEYS[3], '*', 'id', ARGV[1], 'epoch', version, 'record', ARGV[3])
return {'abandoned'}
