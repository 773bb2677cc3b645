-- Lets a member wait no longer for the answer to a question; that they asked it still counts.
-- KEYS: gap, set of what the member waits for
-- ARGV: id, member
-- Returns: {'forgone'} or {'gone'}
redis.call('ZREM', KEYS[2], ARGV[1])
local asker = 'asker:' .. ARGV[2]
if redis.call('HEXISTS', KEYS[1], asker) == 0 then
  return {'gone'}
end
redis.call('HSET', KEYS[1], asker, '')
redis.call('HINCRBY', KEYS[1], 'version', 1)
return {'forgone'}
