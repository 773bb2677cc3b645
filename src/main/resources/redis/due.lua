-- Takes the messages that are due, no more than the project may write now; each comes back by itself if it is not
-- settled within the lease.
-- KEYS: due set, quota
-- ARGV: most to take, lease in ms, microseconds for each write, most writes at once
-- Returns: entry ids
local time = redis.call('TIME')
local micros = time[1] * 1000000 + time[2]
local owed = math.max(tonumber(redis.call('GET', KEYS[2]) or micros) - micros, 0)
local most = math.min(ARGV[1], math.floor(ARGV[4] - owed / ARGV[3]))
if most <= 0 then
  return {}
end
local now = math.floor(micros / 1000)
local ids = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, most)
for _, id in ipairs(ids) do
  redis.call('ZADD', KEYS[1], now + ARGV[2], id)
end
return ids
