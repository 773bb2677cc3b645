-- Lets nobody write to a space for a while, nor, for another while, to any. The message that was put off has the first
-- place in the space afterwards.
-- KEYS: pace of the space, quota
-- ARGV: wait of the space in ms, wait of the project in ms, microseconds for each write, most writes at once
-- Returns: {}
redis.call('SET', KEYS[1], 1, 'PX', ARGV[1])
if ARGV[2] ~= '0' then
  local time = redis.call('TIME')
  local now = time[1] * 1000000 + time[2]
  local free = now + ARGV[2] * 1000 + ARGV[3] * (ARGV[4] - 1)
  if free > tonumber(redis.call('GET', KEYS[2]) or '0') then
    redis.call('SET', KEYS[2], string.format('%.0f', free), 'PX', math.ceil((free - now) / 1000))
  end
end
return {}
