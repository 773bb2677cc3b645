-- Lets a generation serve, if nobody switched since the publisher looked: a new one, or on a roll-back one that is kept.
-- KEYS: serving hash, kept set, published hash, audit stream, generation hash, then the hashes of what is kept no longer
-- ARGV: seen epoch, generation, what is told of it as JSON or '' on a roll-back, how many fields it must have, audit JSON,
--       channel, then the names of what is kept no longer
-- Returns: {'switched', epoch}, {'stale'} if another switched, or {'missing'} if the generation is not there whole
local epoch = redis.call('HGET', KEYS[1], 'epoch') or '0'
if epoch ~= ARGV[1] then
  return {'stale'}
end
local told = redis.call('HEXISTS', KEYS[5], 'about')
if redis.call('HLEN', KEYS[5]) - told < tonumber(ARGV[4]) or (ARGV[3] == '' and told == 0) then
  return {'missing'}
end
local next = tostring(tonumber(epoch) + 1)
if ARGV[3] ~= '' then
  redis.call('HSET', KEYS[5], 'about', ARGV[3])
  redis.call('PERSIST', KEYS[5])
  redis.call('ZADD', KEYS[2], next, ARGV[2])
  redis.call('HSET', KEYS[3], ARGV[2], next)
end
for i = 6, #KEYS do
  redis.call('ZREM', KEYS[2], ARGV[i + 1])
  redis.call('DEL', KEYS[i])
end
redis.call('HSET', KEYS[1], 'generation', ARGV[2], 'epoch', next)
redis.call('XADD', KEYS[4], '*', 'id', ARGV[2], 'epoch', next, 'record', ARGV[5])
redis.call('PUBLISH', ARGV[6], ARGV[2])
return {'switched', next}
