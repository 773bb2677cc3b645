-- Puts off the next step of an escalation, if it is as it was seen; forgets the step of one that is gone.
-- KEYS: escalation, steps set, open set
-- ARGV: seen epoch or '' if it was not found, id, next step in ms
-- Returns: {'deferred'}, {'stale'} or {'gone'}
local epoch = redis.call('HGET', KEYS[1], 'epoch')
if not epoch then
  redis.call('ZREM', KEYS[2], ARGV[2])
  redis.call('ZREM', KEYS[3], ARGV[2])
  return {'gone'}
end
if epoch ~= ARGV[1] then
  return {'stale'}
end
redis.call('ZADD', KEYS[2], ARGV[3], ARGV[2])
return {'deferred'}
