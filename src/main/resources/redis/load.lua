-- Loads a due message for a try to post it. One that an answer to a delivery carries, or that is gone, is let be.
-- KEYS: outgoing message, due set
-- ARGV: entry id
-- Returns: {kind, payload, version, attempts, since in microseconds} or {}
local state = redis.call('HGET', KEYS[1], 'state')
if not state or state == 'HANDED' then
  redis.call('ZREM', KEYS[2], ARGV[1])
  return {}
end
redis.call('HSET', KEYS[1], 'state', 'POSTING')
local attempts = redis.call('HINCRBY', KEYS[1], 'attempts', 1)
return {redis.call('HGET', KEYS[1], 'kind'), redis.call('HGET', KEYS[1], 'payload'),
  redis.call('HGET', KEYS[1], 'version'), tostring(attempts), redis.call('HGET', KEYS[1], 'since')}
