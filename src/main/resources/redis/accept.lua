-- Keeps an event once, and puts it on the list of work. The record is the duplicate check. What is behind another event
-- of its place, or finds no room, belongs to nobody yet: it is handed on when work ends, here or elsewhere. Of an event
-- that comes again before its end it is noted that no delivery may carry the answer.
-- KEYS: accepted event, work stream, lane of the place, waiting list, pace of the sender, list of what the sender left
--       this month
-- ARGV: id, payload, owner, lease in ms, retention in ms, place, '1' if the owner has room, most to be kept unfinished,
--       ms for each event of a sender, how many a sender may write at once, retention of the list of the sender in ms
-- Returns: {'taken', epoch}, {'waiting', how many are before it, expected ms or '-1'}, {'known', state},
--          {'fast', ms to wait} or {'full', expected ms or '-1'}
local state = redis.call('HGET', KEYS[1], 'state')
if state then
  if state == 'ACCEPTED' then
    redis.call('HSET', KEYS[1], 'copied', '1')
  end
  return {'known', state}
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local row = redis.call('LLEN', KEYS[4])
-- How long the oldest that waits has done so, and how many were before it, tells how fast all replicas together work.
local function expected()
  local since, before = string.match(redis.call('LINDEX', KEYS[4], 0) or '', '^%S+ (%d+) (%d+)')
  if not since or before == '0' then
    return '-1'
  end
  return tostring(math.ceil(row * (now - since) / before))
end
if redis.call('XLEN', KEYS[2]) >= tonumber(ARGV[8]) then
  return {'full', expected()}
end
local free = math.max(tonumber(redis.call('GET', KEYS[5]) or now), now)
local fast = free - now - ARGV[9] * (ARGV[10] - 1)
if fast > 0 then
  return {'fast', tostring(fast)}
end
redis.call('SET', KEYS[5], string.format('%.0f', free + ARGV[9]), 'PX', free + ARGV[9] - now)
local before = redis.call('RPUSH', KEYS[3], ARGV[1]) - 1
redis.call('PEXPIRE', KEYS[3], ARGV[5])
local mine = before == 0 and ARGV[7] == '1'
local entry = redis.call('XADD', KEYS[2], '*', 'id', ARGV[1], 'place', ARGV[6])
redis.call('HSET', KEYS[1], 'state', 'ACCEPTED', 'payload', ARGV[2], 'entry', entry, 'owner', mine and ARGV[3] or '',
  'epoch', mine and 1 or 0, 'attempts', mine and 1 or 0, 'lease', mine and now + ARGV[4] or 0, 'accepted', now,
  'place', ARGV[6])
redis.call('PEXPIRE', KEYS[1], ARGV[5])
if redis.call('RPUSH', KEYS[6], ARGV[1]) == 1 then
  redis.call('PEXPIRE', KEYS[6], ARGV[11])
end
if mine then
  return {'taken', '1'}
end
if before > 0 then
  return {'waiting', tostring(before), '-1'}
end
redis.call('RPUSH', KEYS[4], ARGV[1] .. ' ' .. string.format('%.0f', now) .. ' ' .. row .. ' ' .. ARGV[6])
return {'waiting', tostring(row), expected()}
