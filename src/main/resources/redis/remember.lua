-- Keeps an exchange, as the last of its place; an answered one is remembered with those before it.
-- KEYS: exchange, last question of the place, conversation of the place
-- ARGV: question, exchange as JSON, retention in ms, ms after which the place forgets, most to be remembered, '1' if it
--       was answered
-- Returns: {}
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[4])
if ARGV[6] == '1' then
  redis.call('LREM', KEYS[3], 1, ARGV[1])
  redis.call('LPUSH', KEYS[3], ARGV[1])
  redis.call('LTRIM', KEYS[3], 0, ARGV[5] - 1)
  redis.call('PEXPIRE', KEYS[3], ARGV[4])
end
return {}
