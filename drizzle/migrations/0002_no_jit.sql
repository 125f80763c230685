-- Every answer is one statement of many small parts: its estimated cost is high, its work is not, and compiling it to
-- machine code takes a hundred times longer than running it. A role that does not own the database cannot say so; then
-- nothing is lost but time.
do $$
begin
  execute format('alter database %I set jit = off', current_database());
exception
  when insufficient_privilege then null;
end
$$;
