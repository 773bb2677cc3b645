-- Loads a due message for a try to post it. One that is gone is let be, and one that an answer to a delivery carries,
-- unless the delivery came again and nothing confirmed the answer since.
-- KEYS: outgoing message, due set
-- ARGV: entry id
-- Returns: {kind, payload, version, attempts, since in microseconds, place whose order it keeps or ''} or {}
local state = redis.call('HGET', KEYS[1], 'state')
local lapses = tonumber(redis.call('HGET', KEYS[1], 'lapses') or '')
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if state == 'HANDED' and lapses and now < lapses then
  redis.call('ZADD', KEYS[2], lapses, ARGV[1])
  return {}
end
if not state or (state == 'HANDED' and not lapses) then
  redis.call('ZREM', KEYS[2], ARGV[1])
  return {}
end
redis.call('HSET', KEYS[1], 'state', 'POSTING')
local attempts = redis.call('HINCRBY', KEYS[1], 'attempts', 1)
return {redis.call('HGET', KEYS[1], 'kind'), redis.call('HGET', KEYS[1], 'payload'),
  redis.call('HGET', KEYS[1], 'version'), tostring(attempts), redis.call('HGET', KEYS[1], 'since'),
  redis.call('HGET', KEYS[1], 'place') or ''}
