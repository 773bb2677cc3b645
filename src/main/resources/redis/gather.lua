-- Reads several escalations at once.
-- KEYS: the escalations
-- Returns: for each of them its epoch and its state JSON, both '' if it is not kept
local found = {}
for i, key in ipairs(KEYS) do
  local values = redis.call('HMGET', key, 'epoch', 'state')
  found[2 * i - 1] = values[1] or ''
  found[2 * i] = values[2] or ''
end
return found
