-- Takes a candidate off the list with what was decided of it, if it is still there.
-- KEYS: candidate, candidates set
-- ARGV: id, candidate JSON, retention in ms
-- Returns: {'judged'} or {'gone'}
if redis.call('ZREM', KEYS[2], ARGV[1]) == 0 then
  return {'gone'}
end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return {'judged'}
