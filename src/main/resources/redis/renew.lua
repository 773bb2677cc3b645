-- Keeps work for its owner a little longer.
-- KEYS: accepted event
-- ARGV: epoch, lease in ms
-- Returns: {'renewed'} or {'lost'}
if redis.call('HGET', KEYS[1], 'state') ~= 'ACCEPTED' or redis.call('HGET', KEYS[1], 'epoch') ~= ARGV[1] then
  return {'lost'}
end
local time = redis.call('TIME')
redis.call('HSET', KEYS[1], 'lease', time[1] * 1000 + math.floor(time[2] / 1000) + ARGV[2])
return {'renewed'}
