-- Moves an escalation to its next state if nobody was faster, with one record in the chain of the audit, the time of its
-- next step, the count of what its ambassador has, what may help others, and the messages that tell of it.
-- KEYS: escalation, audit stream, head of the audit, due set, open set, set of the officer, steps set, held hash,
--       candidate, candidates set, then one outgoing message each
-- ARGV: seen epoch, state JSON, id, audit JSON, '1' if open, asked at in ms, retention in ms, next step in ms,
--       holder ('-' if nobody has what is open, '' if it is not open), most that a holder may have,
--       hash of the record before, hash of this one, number of this one,
--       what becomes of the candidate ('' nothing, 'keep', 'count' if it waits, 'drop'), candidate JSON, askers,
--       then for each outgoing message: entry id, kind, payload
-- Returns: {'changed', epoch}, {'stale'}, {'full'}, or {'behind', number, hash} if another record came first
local epoch = redis.call('HGET', KEYS[1], 'epoch') or '0'
if epoch ~= ARGV[1] then
  return {'stale'}
end
local before = redis.call('HGET', KEYS[1], 'holder') or ''
local holder = ARGV[9]
if holder ~= before and holder ~= '' and holder ~= '-'
    and tonumber(redis.call('HGET', KEYS[8], holder) or '0') >= tonumber(ARGV[10]) then
  return {'full'}
end
local head = redis.call('HGET', KEYS[3], 'hash') or ''
if head ~= ARGV[11] then
  return {'behind', redis.call('HGET', KEYS[3], 'number') or '0', head}
end
local next = tostring(tonumber(epoch) + 1)
redis.call('HSET', KEYS[1], 'epoch', next, 'state', ARGV[2], 'holder', holder)
redis.call('PEXPIRE', KEYS[1], ARGV[7])
redis.call('XADD', KEYS[2], '*', 'id', ARGV[3], 'epoch', next, 'record', ARGV[4], 'hash', ARGV[12])
redis.call('HSET', KEYS[3], 'number', ARGV[13], 'hash', ARGV[12])
if holder ~= before then
  if before ~= '' and redis.call('HINCRBY', KEYS[8], before, -1) <= 0 then
    redis.call('HDEL', KEYS[8], before)
  end
  if holder ~= '' then
    redis.call('HINCRBY', KEYS[8], holder, 1)
  end
end
if ARGV[5] == '1' then
  redis.call('ZADD', KEYS[5], ARGV[6], ARGV[3])
  redis.call('ZADD', KEYS[7], ARGV[8], ARGV[3])
else
  redis.call('ZREM', KEYS[5], ARGV[3])
  redis.call('ZREM', KEYS[7], ARGV[3])
end
redis.call('ZADD', KEYS[6], ARGV[6], ARGV[3])
redis.call('PEXPIRE', KEYS[6], ARGV[7])
if ARGV[14] == 'keep' or (ARGV[14] == 'count' and redis.call('ZSCORE', KEYS[10], ARGV[3])) then
  redis.call('SET', KEYS[9], ARGV[15], 'PX', ARGV[7])
  redis.call('ZADD', KEYS[10], ARGV[16], ARGV[3])
elseif ARGV[14] == 'drop' and redis.call('ZREM', KEYS[10], ARGV[3]) == 1 then
  redis.call('DEL', KEYS[9])
end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for i = 11, #KEYS do
  local at = 17 + (i - 11) * 3
  redis.call('HINCRBY', KEYS[i], 'version', 1)
  redis.call('HSETNX', KEYS[i], 'since', time[1] * 1000000 + time[2] + i - 11)
  redis.call('HSET', KEYS[i], 'kind', ARGV[at + 1], 'payload', ARGV[at + 2])
  redis.call('PEXPIRE', KEYS[i], ARGV[7])
  -- A try under way must end before the newer content goes; its end makes the newer content due.
  if redis.call('HGET', KEYS[i], 'state') ~= 'POSTING' then
    redis.call('HSET', KEYS[i], 'state', 'PENDING', 'attempts', 0)
    redis.call('ZADD', KEYS[4], now, ARGV[at])
  end
end
return {'changed', next}
