home-fetching = We are getting your groups.
groups-title = My groups
groups-empty = Your groups come here.
groups-newest = Last message: { $when }
groups-join = Another group
groups-knocking = You are knocking. Someone opens the door.
groups-guest = You are a guest here.
groups-left = You are no longer in this group. You can read what you wrote.
groups-stopped = Groups that stopped
groups-stopped-line = This group has stopped. You can go on reading everything.

# Making a group
new-group-title = Make a group
new-group-not-yours = Groups are made by someone who works here, such as a social worker.
new-group-organisation = At which organisation?
new-group-kind = What kind of group is it?
new-group-name = What is the group called?
new-group-name-hint = A short name, as people say it.
new-group-rules-hint = You can begin like this. Change what you like. Each line is one house rule.
new-group-rules-none = Rather no house rules
new-group-choose-kind = First choose what kind of group it is.
new-group-choose-name = First give the group a name.
new-group-choose-led = First choose who leads the group.
new-group-make = Make the group
new-group-kept = What you filled in stays here.
new-group-needs-internet = This needs the internet. After that you invite people.
space-kind-peer-group = Neighbourhood group
space-kind-peer-group-what = People from the neighbourhood support each other and take small steps.
space-kind-workplace = Workplace
space-kind-workplace-what = People work together and learn by doing.
space-kind-entrepreneurs = Entrepreneurs
space-kind-entrepreneurs-what = People with a small business beside their benefit.
space-kind-peer-review = Peer review
space-kind-peer-review-what = People who guide others learn from each other.
new-group-rules-peer-group =
    What is told here stays here.
    Everyone gets a turn. Saying nothing is fine too.
    First ask whether someone wants advice.
    We are kind, also when we do not agree.
new-group-rules-workplace =
    What is told here stays here.
    Mistakes are welcome. We learn from them.
    Can you not come? Let us know.
    We look after each other and the tools.
new-group-rules-entrepreneurs =
    What is told here stays here.
    We help each other. We are not competitors.
    Figures of others you do not pass on.
    First ask whether someone wants advice.
new-group-rules-peer-review =
    We do not mention names of participants.
    What is told here stays here.
    First we ask on, only then we give advice.
    Everyone brings something in at some time.
