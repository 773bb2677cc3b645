-- Takes work that nobody has, or whose lease has run out; the epoch tells a former owner that it is over. Work that is
-- behind other work of its place is left where it is.
-- KEYS: accepted event, work stream, lane of the place
-- ARGV: owner, lease in ms, group, stream entry or '', id
-- Returns: {'taken', epoch, attempts, payload, ms since it was accepted}, {'held'}, {'behind', id of the first of the
--          place}, or {'finished'} after removing the entry
local state = redis.call('HGET', KEYS[1], 'state')
if state ~= 'ACCEPTED' then
  if ARGV[4] ~= '' then
    redis.call('XACK', KEYS[2], ARGV[3], ARGV[4])
    redis.call('XDEL', KEYS[2], ARGV[4])
  end
  redis.call('LREM', KEYS[3], 0, ARGV[5])
  return {'finished'}
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if tonumber(redis.call('HGET', KEYS[1], 'lease')) > now then
  return {'held'}
end
local first = redis.call('LINDEX', KEYS[3], 0)
if first and first ~= ARGV[5] and redis.call('LPOS', KEYS[3], ARGV[5]) then
  return {'behind', first}
end
local epoch = redis.call('HINCRBY', KEYS[1], 'epoch', 1)
local attempts = redis.call('HINCRBY', KEYS[1], 'attempts', 1)
redis.call('HSET', KEYS[1], 'owner', ARGV[1], 'lease', now + ARGV[2])
return {'taken', tostring(epoch), tostring(attempts), redis.call('HGET', KEYS[1], 'payload'),
  tostring(now - redis.call('HGET', KEYS[1], 'accepted'))}
