-- Puts a message off; it waits for its next try, or for a delivery that comes again.
-- KEYS: outgoing message, due set
-- ARGV: entry id, delay in ms, '1' if the try counts
-- Returns: {}
if redis.call('EXISTS', KEYS[1]) == 1 then
  local time = redis.call('TIME')
  redis.call('HSET', KEYS[1], 'state', 'PENDING')
  if ARGV[3] ~= '1' then
    redis.call('HINCRBY', KEYS[1], 'attempts', -1)
  end
  redis.call('ZADD', KEYS[2], time[1] * 1000 + math.floor(time[2] / 1000) + ARGV[2], ARGV[1])
end
return {}
