-- Takes an event off the lane of its place that is finished or gone, so that those behind it are not held up by it.
-- KEYS: lane of the place, accepted event
-- ARGV: id
-- Returns: {'removed'} or {'working'}
if redis.call('HGET', KEYS[2], 'state') == 'ACCEPTED' then
  return {'working'}
end
redis.call('LREM', KEYS[1], 0, ARGV[1])
return {'removed'}
