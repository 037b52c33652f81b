# A reward with a step: for whose step it is, and for who promises it.
reward-told = For this step you get a voucher of { $euros } euros from { $name }.
reward-counts = This is how it counts: { $counts }
reward-given = { $name } says: given on { $day }.
reward-got = I received it
reward-not-got = Not received yet
reward-you-got = You say: received on { $day }.
reward-you-not = You say: not received yet.
reward-not-after-all = Not yet after all
reward-about = about the voucher from { $name }
rewards-gone = Vouchers with a step that is gone
rewards-gone-told = A voucher of { $euros } euros from { $name }.

reward-offer = Promise a voucher with this step
reward-offer-whose = In the name of which organisation?
reward-offer-euros = How many euros?
reward-offer-range = A whole amount from { $least } up to and including { $most } euros.
reward-offer-reads = { $name } reads with it:
reward-offer-stays = What you promise stays. Until you give it, you can still change the amount.
reward-offer-do = Promise this voucher
reward-offer-not = Rather not
reward-yours = You promised a voucher of { $euros } euros.
reward-other = Another amount
reward-do-give = I gave it
reward-yours-given = You say: given on { $day }.
reward-not-given = Not given after all
reward-theirs-got = { $name } says: received on { $day }.
reward-theirs-not = { $name } says: not received yet.

waiting-what-reward = A voucher with a step
waiting-what-receive = Whether you received a voucher
reward-refusal-not-a-member = <strong>Not placed.</strong> This part of the map is no longer shared with you. Nothing was promised.
reward-refusal-not-allowed = <strong>Not placed.</strong> Vouchers are off at this organisation, you do not give them there, or this voucher was given already. Nothing changed.
reward-refusal-gone = <strong>Not placed.</strong> This step is not there. A voucher can only go with a step that is there already. Nothing was promised.
reward-refusal-conflict = <strong>Not placed.</strong> This does not fit what your organisation now arranges about vouchers. Look at the amount and promise again. Nothing was promised.
fault-rewards-off = Vouchers are off at this organisation, or you do not give them there. Nothing was promised.
fault-reward-range = This amount cannot be here. Choose a whole amount within what your organisation arranged. Nothing was promised.
fault-reward-given = This voucher was given already. What you promised stays as it was.

about-me-rewards = { $count ->
    [one] 1 voucher goes with a step of yours
   *[other] { $count } vouchers go with steps of yours
  }
about-me-rewards-title = Vouchers
