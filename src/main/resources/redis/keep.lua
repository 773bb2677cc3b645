-- Keeps parts of a generation on its way; what was never published goes by itself after a while, what was published stays.
-- KEYS: generation hash, kept set
-- ARGV: generation, how long it lives unpublished in ms, then field and value of each part
-- Returns: {how many fields it has}
for i = 3, #ARGV, 2 do
  redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1])
end
if not redis.call('ZSCORE', KEYS[2], ARGV[1]) then
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
end
return {tostring(redis.call('HLEN', KEYS[1]))}
