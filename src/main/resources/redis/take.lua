-- Takes over work whose lease has run out; the epoch tells the former owner that it is over.
-- KEYS: accepted event, work stream
-- ARGV: owner, lease in ms, group, stream entry
-- Returns: {'taken', epoch, attempts, payload}, {'held'}, or {'finished'} after removing the entry
local state = redis.call('HGET', KEYS[1], 'state')
if state ~= 'ACCEPTED' then
  redis.call('XACK', KEYS[2], ARGV[3], ARGV[4])
  redis.call('XDEL', KEYS[2], ARGV[4])
  return {'finished'}
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if tonumber(redis.call('HGET', KEYS[1], 'lease')) > now then
  return {'held'}
end
local epoch = redis.call('HINCRBY', KEYS[1], 'epoch', 1)
local attempts = redis.call('HINCRBY', KEYS[1], 'attempts', 1)
redis.call('HSET', KEYS[1], 'owner', ARGV[1], 'lease', now + ARGV[2])
return {'taken', tostring(epoch), tostring(attempts), redis.call('HGET', KEYS[1], 'payload')}
