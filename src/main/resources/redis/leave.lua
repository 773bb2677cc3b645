-- Lets consumers go out of the group who have nothing pending: the one that stops, and those not heard of for long.
-- What is pending stays with its consumer until another has claimed it.
-- KEYS: work stream
-- ARGV: group, consumer that stops or '', ms after which any other counts as gone
-- Returns: names of those that went
local known = redis.pcall('XINFO', 'CONSUMERS', KEYS[1], ARGV[1])
local gone = {}
for _, fields in ipairs(known.err and {} or known) do
  local consumer = {}
  for i = 1, #fields, 2 do
    consumer[fields[i]] = fields[i + 1]
  end
  if consumer.pending == 0 and (consumer.name == ARGV[2] or consumer.idle > tonumber(ARGV[3])) then
    redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], consumer.name)
    gone[#gone + 1] = consumer.name
  end
end
return gone
