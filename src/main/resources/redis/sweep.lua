-- Forgets vectors that no kept generation uses, unless a switch has made another one kept since they were looked for.
-- KEYS: serving hash, vectors hash
-- ARGV: seen epoch, then the digests of the texts
-- Returns: {how many were forgotten}
if (redis.call('HGET', KEYS[1], 'epoch') or '0') ~= ARGV[1] then
  return {'0'}
end
local forgotten = 0
for i = 2, #ARGV do
  forgotten = forgotten + redis.call('HDEL', KEYS[2], ARGV[i])
end
return {tostring(forgotten)}
