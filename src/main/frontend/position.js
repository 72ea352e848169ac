// About a hundred metres: a street, not a door.
const rounded = (degrees) => degrees.toFixed(3)

// A button that fills in where the phone is, only when it is pressed. Without it the two numbers can be typed.
export function positions(boxes) {
  if (!('geolocation' in navigator)) return
  for (const box of boxes) {
    const { asking, done, failed } = box.dataset
    const field = box.querySelector('input')
    const here = box.querySelector('.waymark-position__here')
    const status = box.querySelector('[role="status"]')
    here.hidden = false
    here.querySelector('button').addEventListener('click', () => {
      status.textContent = asking
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          field.value = `${rounded(coords.latitude)}, ${rounded(coords.longitude)}`
          status.textContent = done
        },
        () => {
          status.textContent = failed
        },
        { maximumAge: 0, timeout: 20000 },
      )
    })
  }
}
