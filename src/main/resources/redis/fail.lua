-- Takes note of why a try failed, for the operator who may have to bury the event or give it another chance.
-- KEYS: accepted event
-- ARGV: epoch, kind of the failure
-- Returns: {'noted'} or {'lost'} if another has taken the work over
if redis.call('HGET', KEYS[1], 'state') ~= 'ACCEPTED' or redis.call('HGET', KEYS[1], 'epoch') ~= ARGV[1] then
  return {'lost'}
end
local time = redis.call('TIME')
redis.call('HSET', KEYS[1], 'failure', ARGV[2], 'failed', time[1] * 1000 + math.floor(time[2] / 1000))
return {'noted'}
