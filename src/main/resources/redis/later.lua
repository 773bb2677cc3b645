-- Puts a message off; it waits for its next try, or for a delivery that comes again. After a try that failed no delivery
-- may carry it any more: the platform may have taken it all the same, and knows it again only by the name of a post. It
-- holds up nothing that comes after it in its place from then on.
-- KEYS: outgoing message, due set, row of the place
-- ARGV: entry id, delay in ms, '1' if the try counts, ms for which it holds up those after it
-- Returns: {}
if redis.call('EXISTS', KEYS[1]) == 1 then
  local time = redis.call('TIME')
  if ARGV[3] ~= '1' then
    redis.call('HINCRBY', KEYS[1], 'attempts', -1)
  end
  local tried = tonumber(redis.call('HGET', KEYS[1], 'attempts')) > 0
  redis.call('HSET', KEYS[1], 'state', tried and 'TRIED' or 'PENDING')
  local due = time[1] * 1000 + math.floor(time[2] / 1000) + ARGV[2]
  redis.call('ZADD', KEYS[2], due, ARGV[1])
  local mine = redis.call('HGET', KEYS[1], 'since') .. ' ' .. ARGV[1]
  if tried then
    redis.call('ZREM', KEYS[3], mine)
  else
    redis.call('ZADD', KEYS[3], 'XX', due + ARGV[4], mine)
  end
end
return {}
