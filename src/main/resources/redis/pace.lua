-- Takes the right to write to a space now, from the quota of the project, and keeps everybody else from the space for a
-- while. Who is behind an earlier answer of the same place is told to wait. Those who come too early are told moments one
-- after the other, so that they do not all come back at once.
-- KEYS: pace of the space, quota, row of the place
-- ARGV: interval of the space in ms, microseconds for each write of the project, most writes at once, entry in the row,
--       ms to wait behind another
-- Returns: {wait in ms}, 0 if the right is taken
local time = redis.call('TIME')
redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', time[1] * 1000 + math.floor(time[2] / 1000))
for _, other in ipairs(redis.call('ZRANGE', KEYS[3], 0, -1)) do
  if other < ARGV[4] then
    return {ARGV[5]}
  end
end
local wait = redis.call('PTTL', KEYS[1])
if wait > 0 then
  local behind = redis.call('INCR', KEYS[1]) - 1
  return {tostring(wait + behind * ARGV[1])}
end
local now = time[1] * 1000000 + time[2]
local free = math.max(tonumber(redis.call('GET', KEYS[2]) or now), now)
local early = free - now - ARGV[2] * (ARGV[3] - 1)
if early > 0 then
  return {tostring(math.ceil(early / 1000))}
end
redis.call('SET', KEYS[2], string.format('%.0f', free + ARGV[2]), 'PX', math.ceil((free + ARGV[2] - now) / 1000))
redis.call('SET', KEYS[1], 0, 'PX', ARGV[1])
return {'0'}
