-- Takes the right to write to a space now, and keeps everybody else from it for a while.
-- KEYS: pace of the space
-- ARGV: interval in ms
-- Returns: {wait in ms}, 0 if the right is taken
local wait = redis.call('PTTL', KEYS[1])
if wait > 0 then
  return {tostring(wait)}
end
redis.call('SET', KEYS[1], '', 'PX', ARGV[1])
return {'0'}
