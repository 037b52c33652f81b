# Telling the group something.
write-title = What would you like to tell?
write-answer-title = More with your message
write-answer-unknown = Answer to a message
write-asked = What you answer
write-kind = Kind of message
write-speak = Speak
write-type = Write
write-photo = Photo
write-photo-too = Add photo
write-words = Your words
write-words-optional = You may type as well. You do not have to.
write-post = Put it in the group
write-kept = <strong>Kept</strong> on this device. You can go on later.
other-draft-label = What you were writing
other-draft = <strong>Kept.</strong> You were writing a message.
other-draft-answer = <strong>Kept.</strong> You were writing an answer.
other-draft-go-on = Go on with that
other-draft-discard = Throw that away
one-sentence = One sentence is enough.

kind-story = Story
kind-small-step = Small step
kind-question = Question
kind-offer = Offer
kind-compliment = Compliment
kind-agreement = Agreement
kind-note = Message

tell-story = Your story
tell-small-step = Your small step
tell-question = Your question
tell-offer = This is what I can do
tell-compliment = Your compliment
tell-agreement = Our agreement
tell-note = Your message
tell-answer = Your answer

for-whom = Who is it for?
for-everyone = The whole group
for-whom-choose = Choose
for-whom-done = Done

# Who reads it
readers-one = { $first } reads this.
readers-two = { $first } and { $second } read this.
readers-three = { $first }, { $second } and { $third } read this.
readers-more = { $first }, { $second } and { $others } others read this.

# A recording
voice-records = Recording
voice-again = Again
voice-away = Remove
voice-almost-full = Almost there. The recording stops after five minutes.
voice-length = { $seconds ->
    [one] recording of 1 second
   *[other] recording of { $seconds } seconds
}
microphone-denied = Kring may not use the microphone. Switch it on in the settings of your device. Typing works too.
microphone-missing = This device has no microphone that works. Typing does work.

# A photo
photo-ask = Is anyone in it?
photo-nobody = No, nobody
photo-they-agree = Yes, and they are fine with it
photo-answered = Your photo goes along.
photo-ask-first = Look at your photo once more. Is anyone in it?
photo-away = Remove the photo
photo-own = Your photo
photo-of = Photo by { $name }
photo-not-here = The photo comes when there is internet.
