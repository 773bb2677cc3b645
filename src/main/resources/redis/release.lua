-- Gives work back that its owner will not finish: it is the next that anybody with room takes, and the try counts not.
-- KEYS: accepted event, waiting list
-- ARGV: epoch, id, place
-- Returns: {'released'} or {'lost'}
if redis.call('HGET', KEYS[1], 'state') ~= 'ACCEPTED' or redis.call('HGET', KEYS[1], 'epoch') ~= ARGV[1] then
  return {'lost'}
end
redis.call('HSET', KEYS[1], 'lease', 0)
redis.call('HINCRBY', KEYS[1], 'attempts', -1)
redis.call('LPUSH', KEYS[2], ARGV[2] .. ' 0 0 ' .. ARGV[3])
return {'released'}
