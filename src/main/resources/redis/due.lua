-- Takes the messages that are due; each comes back by itself if it is not settled within the lease.
-- KEYS: due set
-- ARGV: most to take, lease in ms
-- Returns: entry ids
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local ids = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, ARGV[1])
for _, id in ipairs(ids) do
  redis.call('ZADD', KEYS[1], now + ARGV[2], id)
end
return ids
