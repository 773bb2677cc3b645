-- Keeps an event once and puts it on a list of work, as the accept script did when this yardstick was made.
-- KEYS: accepted event, work stream
-- ARGV: id, payload, owner, lease in ms, retention in ms
if redis.call('EXISTS', KEYS[1]) == 1 then
  return {'known'}
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local entry = redis.call('XADD', KEYS[2], '*', 'id', ARGV[1])
redis.call('HSET', KEYS[1], 'state', 'ACCEPTED', 'payload', ARGV[2], 'entry', entry, 'owner', ARGV[3],
  'epoch', 1, 'attempts', 1, 'lease', now + ARGV[4], 'accepted', now)
redis.call('PEXPIRE', KEYS[1], ARGV[5])
return {'new'}
