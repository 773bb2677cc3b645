-- Gives an event that was buried its tries anew, once for each burial. It waits for no other event of its place.
-- KEYS: accepted event, work stream, buried stream
-- ARGV: id, entry in the buried stream, retention in ms
-- Returns: {'replayed'}, {'forgotten'} if nothing is kept of it, or {'other'} if it is not buried any more
redis.call('XDEL', KEYS[3], ARGV[2])
local state = redis.call('HGET', KEYS[1], 'state')
if not state then
  return {'forgotten'}
end
if state ~= 'BURIED' then
  return {'other'}
end
local entry = redis.call('XADD', KEYS[2], '*', 'id', ARGV[1], 'place', redis.call('HGET', KEYS[1], 'place') or '')
redis.call('HSET', KEYS[1], 'state', 'ACCEPTED', 'entry', entry, 'attempts', 0, 'lease', 0)
redis.call('HDEL', KEYS[1], 'finished')
redis.call('HINCRBY', KEYS[1], 'epoch', 1)
redis.call('HINCRBY', KEYS[1], 'replays', 1)
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return {'replayed'}
