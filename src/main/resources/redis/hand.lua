-- Lets the answer to a delivery carry a message, once, and only if no other delivery of the event is known: a post bears
-- a name, so that it needs nobody to tell which of several deliveries reached the platform. What is behind an earlier
-- answer of its place waits for that one, unless nobody settled it for so long that it holds up nothing any more.
-- KEYS: outgoing message, due set, row of the place
-- ARGV: entry id, grace in ms
-- Returns: {'carry', payload}, {'behind'}, or {} if it goes or went by another road
if redis.call('HGET', KEYS[1], 'state') ~= 'PENDING' or redis.call('HGET', KEYS[1], 'copied') == '1' then
  return {}
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local mine = redis.call('HGET', KEYS[1], 'since') .. ' ' .. ARGV[1]
redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', now)
for _, other in ipairs(redis.call('ZRANGE', KEYS[3], 0, -1)) do
  if other < mine then
    return {'behind'}
  end
end
redis.call('HSET', KEYS[1], 'state', 'HANDED', 'handed', now)
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('ZADD', KEYS[3], 'XX', now + ARGV[2], mine)
return {'carry', redis.call('HGET', KEYS[1], 'payload')}
