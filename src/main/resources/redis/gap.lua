-- Keeps that somebody asked what no source answers, and with whom the answer is to be shared once there is one.
-- KEYS: gap, gaps set, then the set under which it is found again: of the agency, or of the member who waits; if any
-- ARGV: id, gap JSON ('' if the gap must be there), member, asker JSON ('' if the member only asked), retention in ms,
--       now in ms
-- Returns: {'kept', number of askers} or {'gone'}
if ARGV[2] == '' and redis.call('EXISTS', KEYS[1]) == 0 then
  return {'gone'}
end
if ARGV[2] ~= '' then
  redis.call('HSETNX', KEYS[1], 'gap', ARGV[2])
end
redis.call('HINCRBY', KEYS[1], 'version', 1)
local asker = 'asker:' .. ARGV[3]
if ARGV[4] == '' then
  redis.call('HSETNX', KEYS[1], asker, '')
else
  redis.call('HSET', KEYS[1], asker, ARGV[4])
end
redis.call('PEXPIRE', KEYS[1], ARGV[5])
if KEYS[3] then
  redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', ARGV[6] - ARGV[5])
  redis.call('ZADD', KEYS[3], ARGV[6], ARGV[1])
  redis.call('PEXPIRE', KEYS[3], ARGV[5])
end
local askers = redis.call('HLEN', KEYS[1]) - 2
redis.call('ZADD', KEYS[2], askers, ARGV[1])
return {'kept', tostring(askers)}
