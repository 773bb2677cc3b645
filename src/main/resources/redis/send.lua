-- Puts a message on its way; a newer content of the same entry takes the place of the older. While a try is under way
-- the newer content waits for its end, so that two contents never race to the platform.
-- KEYS: outgoing message, due set, then the mark of what is done once, if it is
-- ARGV: entry id, kind, payload, delay in ms, retention in ms, then how long the mark is kept in ms
-- Returns: {version}, or nothing if it was done already
if KEYS[3] and not redis.call('SET', KEYS[3], '', 'NX', 'PX', ARGV[6]) then
  return {}
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local version = redis.call('HINCRBY', KEYS[1], 'version', 1)
redis.call('HSETNX', KEYS[1], 'since', time[1] * 1000000 + time[2])
redis.call('HSET', KEYS[1], 'kind', ARGV[2], 'payload', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[5])
if redis.call('HGET', KEYS[1], 'state') ~= 'POSTING' then
  redis.call('HSET', KEYS[1], 'state', 'PENDING', 'attempts', 0)
  redis.call('ZADD', KEYS[2], now + ARGV[4], ARGV[1])
end
return {tostring(version)}
