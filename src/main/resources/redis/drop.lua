-- Takes an officer out of a gap; a gap that nobody else asked goes.
-- KEYS: gap, gaps set
-- ARGV: id, member
-- Returns: {'left'} or {'none'} if the officer did not ask
if redis.call('HDEL', KEYS[1], 'asker:' .. ARGV[2]) == 0 then
  return {'none'}
end
local askers = redis.call('HLEN', KEYS[1]) - 2
if askers < 1 then
  redis.call('DEL', KEYS[1])
  redis.call('ZREM', KEYS[2], ARGV[1])
else
  redis.call('HINCRBY', KEYS[1], 'version', 1)
  redis.call('ZADD', KEYS[2], askers, ARGV[1])
end
return {'left'}
