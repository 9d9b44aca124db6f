-- Personal data whose term is over is erased by the owner's job; what is left says that it was there and when it went.
alter table objector add column erased_on text;
