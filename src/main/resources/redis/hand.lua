-- Lets the answer to a delivery carry a message, once. A delivery that comes again means that the platform never got
-- the former answer, so one that was handed out and not confirmed within the grace may be handed out again. Should the
-- delivery come again earlier, it may be the last, so that the message is posted if nothing confirms it by then. One
-- that came before the message was handed out is no such delivery but a copy.
-- KEYS: outgoing message, due set
-- ARGV: entry id, grace in ms, how long ago the delivery came in ms
-- Returns: {payload} or {}
local state = redis.call('HGET', KEYS[1], 'state')
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local handed = tonumber(redis.call('HGET', KEYS[1], 'handed') or '0')
if state == 'PENDING' or (state == 'HANDED' and now - handed > tonumber(ARGV[2])) then
  redis.call('HSET', KEYS[1], 'state', 'HANDED', 'handed', now)
  redis.call('HDEL', KEYS[1], 'lapses')
  redis.call('ZREM', KEYS[2], ARGV[1])
  return {redis.call('HGET', KEYS[1], 'payload')}
end
if state == 'HANDED' and now - tonumber(ARGV[3]) > handed then
  local lapses = handed + tonumber(ARGV[2])
  redis.call('HSET', KEYS[1], 'lapses', lapses)
  redis.call('ZADD', KEYS[2], lapses, ARGV[1])
end
return {}
