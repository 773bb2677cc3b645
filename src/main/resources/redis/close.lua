-- Closes a gap that is as it was seen, and puts the answers for those who wait for one on their way.
-- KEYS: gap, gaps set, due set, then one outgoing message each
-- ARGV: id, version that was seen, retention in ms, then for each outgoing message: entry id, payload
-- Returns: {'closed'} or {'stale'}
if redis.call('HGET', KEYS[1], 'version') ~= ARGV[2] then
  return {'stale'}
end
redis.call('DEL', KEYS[1])
redis.call('ZREM', KEYS[2], ARGV[1])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for i = 4, #KEYS do
  local at = 4 + (i - 4) * 2
  redis.call('HSET', KEYS[i], 'version', 1, 'since', time[1] * 1000000 + time[2] + i - 4,
      'kind', 'post', 'payload', ARGV[at + 1], 'state', 'PENDING', 'attempts', 0)
  redis.call('PEXPIRE', KEYS[i], ARGV[3])
  redis.call('ZADD', KEYS[3], now, ARGV[at])
end
return {'closed'}
