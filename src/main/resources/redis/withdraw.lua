-- Takes back an event that its accepter could not confirm, unless somebody works it already.
-- KEYS: accepted event, work stream, list of what its officer left this month, lane of its place
-- ARGV: id, epoch, group
-- Returns: {'withdrawn'} or {'lost'}
if redis.call('HGET', KEYS[1], 'state') ~= 'ACCEPTED' or redis.call('HGET', KEYS[1], 'epoch') ~= ARGV[2] then
  return {'lost'}
end
local entry = redis.call('HGET', KEYS[1], 'entry')
redis.call('XACK', KEYS[2], ARGV[3], entry)
redis.call('XDEL', KEYS[2], entry)
redis.call('DEL', KEYS[1])
redis.call('LREM', KEYS[3], -1, ARGV[1])
redis.call('LREM', KEYS[4], -1, ARGV[1])
return {'withdrawn'}
