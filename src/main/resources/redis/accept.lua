-- Keeps an event once, and puts it on the list of work. The record is the duplicate check.
-- KEYS: accepted event, work stream, list of what its officer left this month
-- ARGV: id, payload, owner, lease in ms, retention in ms, retention of that list in ms
-- Returns: {'new', epoch} or {'known', state}
if redis.call('EXISTS', KEYS[1]) == 1 then
  return {'known', redis.call('HGET', KEYS[1], 'state')}
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local entry = redis.call('XADD', KEYS[2], '*', 'id', ARGV[1])
redis.call('HSET', KEYS[1], 'state', 'ACCEPTED', 'payload', ARGV[2], 'entry', entry, 'owner', ARGV[3],
  'epoch', 1, 'attempts', 1, 'lease', now + ARGV[4], 'accepted', now)
redis.call('PEXPIRE', KEYS[1], ARGV[5])
if redis.call('RPUSH', KEYS[3], ARGV[1]) == 1 then
  redis.call('PEXPIRE', KEYS[3], ARGV[6])
end
return {'new', '1'}
