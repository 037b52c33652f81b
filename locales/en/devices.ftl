# The devices on which one is signed in.
devices-what = You are signed in here. Did you lose a device? Then close it here.
devices-phone = Phone
devices-tablet = Tablet
devices-computer = Computer
devices-other = Device
devices-this-phone = This phone
devices-this-tablet = This tablet
devices-this-computer = This computer
devices-this-other = This device
devices-since = Signed in: { $day }
devices-used = Was here: { $moment }
devices-held = On it: { $groups }
devices-held-then = It held: { $groups }
devices-held-nothing = There is no group on it.
devices-here = Are you leaving this device? Then sign out.
devices-end = Close this device
devices-end-what = Then nobody can get in with it any more. What was not sent from it yet is sent first, if that is possible. After that Kring is empty there.
devices-end-yes = Yes, close it
devices-end-no = No, leave it
devices-ended = Closed: { $moment }
devices-ended-by-administrator = The administrator closed this device: { $moment }
devices-ended-by-recovery = You came into Kring on a new device. Then this device was closed: { $moment }
devices-not-confirmed = <strong>Not confirmed yet.</strong> We do not know yet whether it is empty. It empties itself as soon as it has internet.
devices-wiped = <strong>Empty.</strong> This device is empty since: { $moment }
devices-last-words = { $count ->
    [one] After that, 1 more thing came from this device. Is it not yours? Then take it away.
   *[other] After that, { $count } more things came from this device. Are they not yours? Then take them away.
  }
devices-kept = This could not go to the group any more. Only you see it. We keep it for 90 days.
devices-kept-drop = Throw away
devices-kept-drop-what = Then these texts are gone. You cannot get them back.
devices-kept-drop-yes = Yes, throw away
devices-again = Look again
