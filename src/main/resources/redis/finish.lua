-- Ends work: keeps what came of it, takes it off the list, and puts its message, if any, on the way. Names the work that
-- may be done next: what waits longest for room, else what is next in the same place.
-- KEYS: accepted event, work stream, due set, outgoing message, buried stream, lane of the place, waiting list, row of
--       the place
-- ARGV: epoch, group, state, entry id or '', message or '', delay in ms, retention in ms, id, place, '1' if the owner
--       has room for more, ms for which the message holds up those after it
-- Returns: {'finished'}, {'finished', next id, its place}, or {'lost'} if another has taken the work over
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
  local copied = redis.call('HGET', KEYS[1], 'copied') or ''
  local delay = copied == '' and tonumber(ARGV[6]) or 0
  local since = string.format('%.0f', time[1] * 1000000 + time[2])
  redis.call('HSET', KEYS[4], 'kind', 'post', 'payload', ARGV[5], 'state', 'PENDING', 'version', 1, 'attempts', 0,
    'since', since, 'place', ARGV[9], 'copied', copied)
  redis.call('PEXPIRE', KEYS[4], ARGV[7])
  redis.call('ZADD', KEYS[3], now + delay, ARGV[4])
  redis.call('ZADD', KEYS[8], now + delay + ARGV[11], since .. ' ' .. ARGV[4])
  redis.call('PEXPIRE', KEYS[8], math.max(redis.call('PTTL', KEYS[8]), delay + ARGV[11]))
end
redis.call('LREM', KEYS[6], 1, ARGV[8])
local follower = redis.call('LINDEX', KEYS[6], 0)
local oldest = ARGV[10] == '1' and redis.call('LPOP', KEYS[7])
if ARGV[10] == '1' and not oldest then
  return follower and {'finished', follower, ARGV[9]} or {'finished'}
end
if follower then
  redis.call('RPUSH', KEYS[7], follower .. ' ' .. string.format('%.0f', now) .. ' ' .. redis.call('LLEN', KEYS[7]) .. ' '
    .. ARGV[9])
end
if oldest then
  local id, place = string.match(oldest, '^(%S+) %d+ %d+ (.*)$')
  return {'finished', id, place}
end
return {'finished'}
