# How Kring looks and what it keeps on this device.
settings-language = Language
settings-language-hint = This is the language of the buttons. You can write in any language.
settings-letters = Letters
settings-letters-normal = Normal
settings-letters-large = Large
settings-letters-larger = Larger
settings-letters-largest = Largest
settings-light = Light or dark
settings-light-system = Like this device
settings-light-light = Light
settings-light-dark = Dark

settings-storage-here = On this device
settings-storage-what = What you write is on this device first. When there is internet, it goes to the group.
settings-storage-kept = Your browser promises that Kring stays here.
settings-storage-not-kept = Your browser does not promise yet that Kring stays here. When this device is full, it may clear Kring.
settings-storage-unknown = Your browser does not say whether Kring stays here.
settings-storage-ask = Ask to keep it
settings-storage-used = Kring uses about { $size } MB here.
settings-home-screen = On your home screen
settings-home-done = Kring is on your home screen.
settings-home-what = Put Kring on your home screen. Then you open it with one tap.
settings-home-why = Safari clears a website that you have not used for seven days. Put Kring on your home screen. Then everything stays.
settings-home-iphone = iPhone or iPad: tap share at the bottom. Choose “Add to Home Screen”.
settings-home-android = Android: tap the three dots. Choose “Add to Home screen”.

settings-about-what = Kring is a place for your group. You write and talk with each other, also without internet.
settings-about-offline = Everything works without internet. It is sent when there is internet again.
settings-about-yours = Your story is yours. You see everything that is written about you.
settings-about-never = Kring counts no points and compares nobody.
settings-about-licence = Kring is free software, under the EUPL-1.2 licence.

settings-sign-out = Sign out
settings-sign-out-what = Kring will then be empty on this device. What was sent you see again when you sign in.
settings-sign-out-unsent = <strong>Not everything is sent yet.</strong> If you sign out now, that is gone.
settings-sign-out-wait = Send it first
settings-sign-out-anyway = Sign out anyway

settings-only-here = Only on this device
settings-only-here-none = Everything of yours is sent. Nothing is only here.
settings-only-here-some = { $count ->
    [one] 1 thing of yours is only here. It is not sent yet.
   *[other] { $count } things of yours are only here. They are not sent yet.
  }
settings-only-here-look = See what waits
settings-only-here-others = { $count ->
    [one] Of others on this tablet 1 thing is only here.
   *[other] Of others on this tablet { $count } things are only here.
  }
settings-only-here-apart = { $count ->
    [one] 1 kept piece was broken. It stands apart. The rest is fine. What the group had was fetched again.
   *[other] { $count } kept pieces were broken. They stand apart. The rest is fine. What the group had was fetched again.
  }
settings-sealed = What is here is locked. Nobody can read it without you.
settings-sealed-no-pin = What is here is locked with a key of this device. A PIN locks it better.

add-device-what = Do you have another phone or tablet? This signs you in there too. Keep that device at hand.
add-device-make = Make a code
add-device-again = Make a new code
add-device-qr = QR code for your other device
add-device-how = Scan with your other device. Or go to { $address }/#/link and type:
add-device-yours = Show this code to nobody. Whoever has it comes in as you.
add-device-waiting = The code works for 5 minutes and once. We are waiting for your other device.
add-device-done = <strong>Done.</strong> You are signed in on your other device too.
add-device-lost = Was that not you? Then close that device under My devices.
add-device-ended = The time is over. The code does not work any more.

passkeys-what = You then come in with your finger, your face or the pin of your device. Without mail. Your finger and face stay on your device.
passkeys-one = Sign in with finger, face or pin
passkeys-since = Made: { $day }
passkeys-used = Used: { $day }
passkeys-none = You have not switched this on yet.
passkeys-make = Switch on for this device
passkeys-not-shared = This is a tablet of the group. Its finger, face or pin is everybody's, so you cannot sign in with it here.
passkeys-not-here = It cannot be done on this device or at this address.
passkeys-remove = Take away
passkeys-remove-what = Then it does not let you in any more. A code by mail still does.
passkeys-remove-yes = Yes, take it away
passkeys-remove-no = No, leave it
