-- Ends the way of a message, if its content is still the one that was sent; a newer one is due at once.
-- KEYS: outgoing message, due set, row of the place, and for a new message: posted message, thread
-- ARGV: entry id, version or '' for any, and for a new message: its id, message name, thread name, retention in ms
-- Returns: {'settled'} or {'newer'}
if #KEYS == 5 then
  redis.call('HSET', KEYS[4], 'message', ARGV[4], 'thread', ARGV[5])
  redis.call('PEXPIRE', KEYS[4], ARGV[6])
  redis.call('SET', KEYS[5], ARGV[3], 'NX', 'PX', ARGV[6])
end
local version = redis.call('HGET', KEYS[1], 'version')
if ARGV[2] ~= '' and version and version ~= ARGV[2] then
  local time = redis.call('TIME')
  redis.call('HSET', KEYS[1], 'state', 'PENDING', 'attempts', 0)
  redis.call('ZADD', KEYS[2], time[1] * 1000 + math.floor(time[2] / 1000), ARGV[1])
  return {'newer'}
end
redis.call('ZREM', KEYS[3], (redis.call('HGET', KEYS[1], 'since') or '') .. ' ' .. ARGV[1])
redis.call('DEL', KEYS[1])
redis.call('ZREM', KEYS[2], ARGV[1])
return {'settled'}
