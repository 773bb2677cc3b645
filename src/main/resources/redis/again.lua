-- The event of a message was delivered again: no delivery carries the message any more, so that it goes by itself, at
-- once or, where a delivery has it already, when nobody confirmed that one within the grace.
-- KEYS: outgoing message, due set
-- ARGV: entry id, grace in ms
-- Returns: {}
local state = redis.call('HGET', KEYS[1], 'state')
if not state then
  return {}
end
redis.call('HSET', KEYS[1], 'copied', '1')
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if state == 'PENDING' then
  redis.call('ZADD', KEYS[2], 'LT', now, ARGV[1])
end
if state == 'HANDED' then
  local lapses = redis.call('HGET', KEYS[1], 'handed') + ARGV[2]
  redis.call('HSET', KEYS[1], 'lapses', lapses)
  redis.call('ZADD', KEYS[2], lapses, ARGV[1])
end
return {}
