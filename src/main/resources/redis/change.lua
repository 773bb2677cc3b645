-- Moves an escalation to its next state if nobody was faster, with one audit record and the messages that tell of it.
-- KEYS: escalation, audit stream, due set, open set, set of the officer, then one outgoing message each
-- ARGV: seen epoch, state JSON, id, audit JSON, '1' if open, asked at in ms, retention in ms,
--       then for each outgoing message: entry id, kind, payload
-- Returns: {'changed', epoch} or {'stale'}
local epoch = redis.call('HGET', KEYS[1], 'epoch') or '0'
if epoch ~= ARGV[1] then
  return {'stale'}
end
local next = tostring(tonumber(epoch) + 1)
redis.call('HSET', KEYS[1], 'epoch', next, 'state', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[7])
redis.call('XADD', KEYS[2], '*', 'id', ARGV[3], 'epoch', next, 'record', ARGV[4])
if ARGV[5] == '1' then
  redis.call('ZADD', KEYS[4], ARGV[6], ARGV[3])
else
  redis.call('ZREM', KEYS[4], ARGV[3])
end
redis.call('ZADD', KEYS[5], ARGV[6], ARGV[3])
redis.call('PEXPIRE', KEYS[5], ARGV[7])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for i = 6, #KEYS do
  local at = 8 + (i - 6) * 3
  redis.call('HINCRBY', KEYS[i], 'version', 1)
  redis.call('HSETNX', KEYS[i], 'since', time[1] * 1000000 + time[2] + i - 6)
  redis.call('HSET', KEYS[i], 'kind', ARGV[at + 1], 'payload', ARGV[at + 2])
  redis.call('PEXPIRE', KEYS[i], ARGV[7])
  -- A try under way must end before the newer content goes; its end makes the newer content due.
  if redis.call('HGET', KEYS[i], 'state') ~= 'POSTING' then
    redis.call('HSET', KEYS[i], 'state', 'PENDING', 'attempts', 0)
    redis.call('ZADD', KEYS[3], now, ARGV[at])
  end
end
return {'changed', next}
