# A device that was ended from elsewhere.
ended-title = Kring is empty here
ended-what = This device was closed. What was here is gone from this device.
ended-group = What was sent before is still in the group.
ended-sent = { $count ->
    [one] 1 thing was still sent first.
   *[other] { $count } things were still sent first.
  }
ended-kept = { $count ->
    [one] 1 text could not go to the group any more. It is at “My devices” on another device.
   *[other] { $count } texts could not go to the group any more. They are at “My devices” on another device.
  }
ended-lost = { $count ->
    [one] 1 photo, recording or tap did not go along. It is gone.
   *[other] { $count } photos, recordings or taps did not go along. They are gone.
  }
ended-read = To the start
