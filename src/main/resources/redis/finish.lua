-- Ends work: keeps what came of it, takes it off the list, and puts its message, if any, on the way.
-- KEYS: accepted event, work stream, due set, outgoing message, buried stream
-- ARGV: epoch, group, state, entry id or '', message or '', delay in ms, retention in ms, id
-- Returns: {'finished'} or {'lost'} if another has taken the work over
if redis.call('HGET', KEYS[1], 'state') ~= 'ACCEPTED' or redis.call('HGET', KEYS[1], 'epoch') ~= ARGV[1] then
  return {'lost'}
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local entry = redis.call('HGET', KEYS[1], 'entry')
redis.call('HSET', KEYS[1], 'state', ARGV[3], 'finished', now, 'outgoing', ARGV[4])
redis.call('XACK', KEYS[2], ARGV[2], entry)
redis.call('XDEL', KEYS[2], entry)
if ARGV[3] == 'BURIED' then
  redis.call('XADD', KEYS[5], '*', 'id', ARGV[8])
end
if ARGV[4] ~= '' then
  redis.call('HSET', KEYS[4], 'kind', 'post', 'payload', ARGV[5], 'state', 'PENDING', 'version', 1, 'attempts', 0,
    'since', time[1] * 1000000 + time[2])
  redis.call('PEXPIRE', KEYS[4], ARGV[7])
  redis.call('ZADD', KEYS[3], now + ARGV[6], ARGV[4])
end
return {'finished'}
