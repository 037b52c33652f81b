# Joining with the code on the group's card.
join-title = Join a group
join-code = Code of the group, six characters
join-code-hint = Type the code from the card.
join-you-join = You are joining
join-no-card = No card? Ask for it in your group.
join-scan = Scan
join-scan-stop = Stop scanning
join-no-camera = The camera does not work. Type the code from the card.
join-name = Choose a name
join-name-hint = It need not be your real name.
join-name-missing = Please choose a name. A first name is enough.
join-picture = Choose a picture
join-knock = Knock
join-knock-hint = Someone of the group opens the door. Only reading along is fine too.
knocking = You are knocking. Someone opens the door.
knocking-by-itself = This screen goes on by itself. Closing it is fine too. Then look again later.

picture-bicycle = Bicycle
picture-boat = Boat
picture-tree = Tree
picture-plant = Plant
picture-bread = Bread
picture-radio = Radio
picture-umbrella = Umbrella
picture-teapot = Teapot
picture-bird = Bird
picture-lamp = Lamp
picture-fish = Fish
picture-boot = Boot
join-elsewhere = This code is of another Kring. Open it with the camera of your phone.
join-alike = There is a { $name } with this picture already.
join-alike-choose = Choose another picture or another name. Then people know who is who.
join-alike-known = I want to be called this all the same
join-have-account = I take part already. Sign me in.

# One's next device.
link-title = One more device
link-what = Type the code from your other device. Then you are signed in here too.
link-code = The code from your other device, eight signs
link-taken = Someone is signed in on this device already. Sign them out first.

# Back from signing in at work.
work-coming = We are letting you in.
work-title = Signing in with your work
work-again = Back to signing in
